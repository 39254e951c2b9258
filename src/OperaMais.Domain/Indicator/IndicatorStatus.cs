namespace OperaMais.Domain.Indicator;

/// <summary>What came of a municipality's indicator in a quadrimester.</summary>
public enum IndicatorStatus
{
    /// <summary>The target was reached: the bonus is due.</summary>
    Met,

    /// <summary>The target was not reached: no bonus.</summary>
    NotMet,

    /// <summary>Not to be judged without the PPI or a decision of the Grupo Condutor: no bonus until then.</summary>
    Pending,

    /// <summary>No counted surgery was done: no bonus.</summary>
    NoProduction,
}
