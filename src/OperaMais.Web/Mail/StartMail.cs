using Microsoft.Extensions.Options;
using OperaMais.Application.Outbox;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Mail;

/// <summary>Turns e-mail on or off as the configuration says, when the site starts.</summary>
internal sealed class StartMail(
    IOptions<EmailSettings> email, IOptions<WebSettings> settings, SwitchMail mail, JobTable table, JobSchedule schedule)
{
    /// <summary>Notes whether e-mail goes out, and has it delivered every minute if so.</summary>
    /// <exception cref="Domain.Messages.RefusedException">E-mail is on without a sender or an address of the site.</exception>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        var site = email.Value.SiteOf(settings.Value.Address);
        await table.PatientlyAsync(
            async () =>
            {
                await mail.RunAsync(site, cancellation);
                return true;
            },
            cancellation);
        if (site is not null)
            await schedule.DeliverMinutelyAsync();
    }
}
