using OperaMais.Data;
using OperaMais.Data.Notices;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Notices;

/// <summary>A fact, and whom it concerns.</summary>
/// <param name="Audience"><see cref="StoredNotice.Staff"/>, <see cref="StoredNotice.ImplantAuditors"/>, or a municipality or an accredited provider by its code.</param>
/// <param name="Fact">The fact.</param>
internal sealed record NewNotice(string Audience, NoticeFact Fact)
{
    /// <summary>For all who see the whole programme.</summary>
    internal static NewNotice ToStaff(NoticeFact fact) => new(StoredNotice.Staff, fact);

    /// <summary>For the managers of a municipality.</summary>
    internal static NewNotice To(MunicipalityCode municipality, NoticeFact fact) => new(municipality.ToString(), fact);

    /// <summary>For who speaks for an accredited provider of implants.</summary>
    internal static NewNotice To(Cnes provider, NoticeFact fact) => new(provider.ToString(), fact);

    /// <summary>For the auditors of implants.</summary>
    internal static NewNotice ToImplantAuditors(NoticeFact fact) => new(StoredNotice.ImplantAuditors, fact);
}

/// <summary>Puts notices up, in the transaction of what they tell: the use case that makes the fact does so and saves.</summary>
internal static class NoticeBoard
{
    /// <summary>Adds notices to what is about to be saved, and their e-mails for whoever wants them. Other writers wait already.</summary>
    internal static async Task PutUpAsync(
        OperaMaisContext context, DateTime at, string author, IEnumerable<NewNotice> notices, CancellationToken cancellation)
    {
        var all = notices.ToList();
        context.Notices.AddRange(all.Select(notice => new StoredNotice
        {
            At = at,
            Author = author,
            Audience = notice.Audience,
            Kind = notice.Fact.GetType().Name,
            Arguments = NoticeJson.Write(notice.Fact),
        }));
        await NoticeMail.QueueAsync(context, at, author, all, cancellation);
    }

    /// <summary>How notices call a municipality.</summary>
    internal static string NameOf(this RuleSet ruleSet, MunicipalityCode municipality) =>
        ruleSet.Municipalities.FirstOrDefault(known => known.Code == municipality)?.Name ?? municipality.ToString();
}
