using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Settlements;

/// <summary>Writes a document of inputs, always in the same form.</summary>
internal static class InputsWriter
{
    internal static void Write(Utf8JsonWriter json, InputsDocument document)
    {
        var inputs = document.Inputs;
        json.WriteStartObject();
        json.WriteString("ruleSet", document.RuleSet);
        json.WriteString("quadrimester", inputs.Quadrimester.ToString());
        json.WriteBoolean("registrationIsRequired", inputs.RegistrationIsRequired);
        json.WriteStartArray("slices");
        foreach (var slice in document.Slices)
        {
            json.WriteStartArray();
            json.WriteNumberValue(slice.State);
            json.WriteNumberValue(slice.Competence.Value);
            json.WriteNumberValue(slice.Version);
            json.WriteStringValue(slice.Source);
            json.WriteStringValue(slice.ContentHash);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("pacts");
        foreach (var (municipality, pact) in inputs.Pacts)
            WriteNumbers(json, municipality.Value, pact.Referenced, pact.Total);
        json.WriteEndArray();
        json.WriteStartArray("decisions");
        foreach (var (municipality, decision) in inputs.Decisions)
        {
            json.WriteStartArray();
            json.WriteNumberValue(municipality.Value);
            json.WriteBooleanValue(decision.IsMet);
            json.WriteStringValue(decision.Act);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        WriteActs(json, inputs.Acts);
        Write(json, "baseline", inputs.Baseline);
        Write(json, "current", inputs.Current);
        json.WriteEndObject();
    }

    // Nothing where there are none: documents made before there were acts stay as they are, byte for byte.
    private static void WriteActs(Utf8JsonWriter json, ImmutableArray<RegistryAct> acts)
    {
        if (acts.IsEmpty)
            return;
        json.WriteStartArray("acts");
        foreach (var act in acts)
        {
            json.WriteStartObject();
            json.WriteString("kind", act.GetType().Name);
            json.WriteString("beneficiary", act.Subject.ToString());
            switch (act)
            {
                case RegistryAct.Admission { Beneficiary: var joined, First: var first }:
                    json.WriteString("name", joined.Name);
                    json.WriteNumber("municipality", joined.Municipality.Value);
                    json.WriteString("municipalityName", joined.MunicipalityName);
                    json.WriteNumber("termValue", joined.TermValue.Centavos);
                    json.WriteString("first", first.ToString());
                    break;
                case RegistryAct.Takeover takeover:
                    json.WriteNumber("municipality", takeover.Municipality.Value);
                    json.WriteString("first", takeover.First.ToString());
                    break;
                case RegistryAct.Withdrawal withdrawal:
                    json.WriteNumber("firstParcel", withdrawal.FirstParcel.Value);
                    break;
            }
            json.WriteString("date", act.Date.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("document", act.Document);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, PeriodProduction production)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("uncounted");
        foreach (var (fate, count) in production.Uncounted.Entries)
            WriteNumbers(json, (long)fate, count);
        json.WriteEndArray();
        json.WriteStartArray("counted");
        foreach (var (aih, isRegistered, count) in production.Counted)
        {
            WriteNumbers(
                json,
                aih.Establishment.Value,
                aih.PlaceOfSurgery.Value,
                aih.IsReferenced ? 1 : 0,
                aih.Procedure.Value,
                aih.FirstAct?.Value ?? 0,
                aih.FederalSh.Centavos,
                aih.FederalSp.Centavos,
                isRegistered ? 1 : 0,
                count);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, params ReadOnlySpan<long> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
