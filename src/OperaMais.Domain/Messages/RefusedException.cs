namespace OperaMais.Domain.Messages;

/// <summary>Input or a request that the product does not accept. The message is a Portuguese sentence for the user: what happened and what to do.</summary>
/// <param name="code">A stable code such as <c>dbc.crc</c>.</param>
/// <param name="message">The sentence.</param>
public class RefusedException(string code, string message) : Exception(message)
{
    /// <summary>The stable code of the refusal.</summary>
    public string Code { get; } = code;
}
