using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Demonstration;

/// <summary>Gives fictitious AIH numbers, each once: state, year, elective series, sequence, check digit.</summary>
internal sealed class DemonstrationNumbers(int state)
{
    private const int ElectiveSeries = 5;

    private readonly Dictionary<int, long> lastOfYear = [];

    internal AihNumber Next(Competence competence)
    {
        var sequence = lastOfYear[competence.Year] = lastOfYear.GetValueOrDefault(competence.Year) + 1;
        var firstTwelve = ((state * 100L + competence.Year % 100) * 10 + ElectiveSeries) * 10_000_000 + sequence;
        return new AihNumber(firstTwelve * 10 + AihNumber.CheckDigitOf(firstTwelve));
    }
}
