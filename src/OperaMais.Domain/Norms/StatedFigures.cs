namespace OperaMais.Domain.Norms;

/// <summary>Counts and totals that the norm states about itself; they need not agree with its rows, nor with one another.</summary>
/// <param name="Procedures">Art. 1 § 2: 676.</param>
/// <param name="Providers">Rows of Annex II: 67, counted in the published text, which prints no number.</param>
/// <param name="Municipalities">Rows of Annex III: 208, counted in the same way.</param>
/// <param name="AnnexII">Total printed under Annex II.</param>
/// <param name="AnnexIII">Total printed under Annex III.</param>
/// <param name="Total">Art. 4.</param>
/// <param name="Year2023">Art. 4, I: two anticipations.</param>
/// <param name="Year2024">Art. 4, II: two anticipations and three bonuses.</param>
/// <param name="Year2025">Art. 4, III: one bonus.</param>
public sealed record StatedFigures(
    int Procedures,
    int Providers,
    int Municipalities,
    Money AnnexII,
    Money AnnexIII,
    Money Total,
    Money Year2023,
    Money Year2024,
    Money Year2025);
