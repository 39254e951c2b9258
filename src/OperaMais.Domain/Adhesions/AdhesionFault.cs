namespace OperaMais.Domain.Adhesions;

/// <summary>A field of the forms of Annexes IV and V.</summary>
public enum AdhesionField
{
    /// <summary>Who wants to join.</summary>
    Beneficiary,

    /// <summary>A provider's name.</summary>
    Name,

    /// <summary>A provider's municipality.</summary>
    Municipality,

    /// <summary>Who signs.</summary>
    Signatory,

    /// <summary>The signatory's CPF.</summary>
    Cpf,

    /// <summary>The signatory's office.</summary>
    Office,

    /// <summary>The process in SEI/MG.</summary>
    Process,

    /// <summary>The rows as a whole.</summary>
    Capacities,

    /// <summary>A row's hospital.</summary>
    Cnes,

    /// <summary>The name of a row's hospital.</summary>
    Hospital,

    /// <summary>A row's procedure.</summary>
    Procedure,

    /// <summary>A row's number of surgeries.</summary>
    Capacity,

    /// <summary>That a row's number is meant, absurd as it looks.</summary>
    Confirmation,
}

/// <summary>Something wrong with a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Row">The row it is in, the first one being 0; nothing outside rows.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record AdhesionFault(AdhesionField Field, int? Row, string Message);
