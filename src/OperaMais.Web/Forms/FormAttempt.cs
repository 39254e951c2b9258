using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;

namespace OperaMais.Web.Forms;

/// <summary>Does what a form asks for.</summary>
/// <param name="database">The database it changes.</param>
internal sealed class FormAttempt(OperaMaisDatabase database)
{
    /// <summary>Does something.</summary>
    /// <param name="act">What to do.</param>
    /// <returns>Why it was refused; nothing when it was done.</returns>
    internal async Task<RefusedException?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refusal)
        {
            return refusal;
        }
        catch (Exception exception) when (database.IsLocked(exception))
        {
            return WebMessages.Refuse("database.locked");
        }
    }
}
