using MailKit.Security;
using MimeKit;

namespace OperaMais.Web.Mail;

/// <summary>How a connection to the mail server is protected.</summary>
public enum EmailSecurity
{
    /// <summary>It begins in the clear and is encrypted before anything is said; refused where the server cannot.</summary>
    StartTls,

    /// <summary>It is encrypted from the beginning.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}

/// <summary>By what server e-mail goes out, in the section <c>OperaMais:Email</c>. Without a host none does, and none is written.</summary>
public sealed class EmailSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "OperaMais:Email";

    /// <summary>The server; nothing for no e-mail at all.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected.</summary>
    public EmailSecurity Security { get; init; }

    /// <summary>As whom to sign in; nothing where the server asks for nobody.</summary>
    public string? User { get; init; }

    /// <summary>The password; better in the environment than in a file.</summary>
    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string? From { get; init; }

    /// <summary>Whether e-mail goes out.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Host);

    internal SecureSocketOptions SocketOptions => Security switch
    {
        EmailSecurity.None => SecureSocketOptions.None,
        EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>The site's address for links, ending with a slash; nothing where no e-mail goes out.</summary>
    /// <param name="address">What <see cref="WebSettings.Address"/> says.</param>
    /// <exception cref="Domain.Messages.RefusedException">E-mail is on without a sender or an address of the site.</exception>
    internal Uri? SiteOf(Uri? address)
    {
        if (!IsOn)
            return null;
        if (!MailboxAddress.TryParse(From, out _))
            throw WebMessages.Refuse("email.noSender");
        return address is { IsAbsoluteUri: true }
            ? new(address.AbsoluteUri.TrimEnd('/') + "/")
            : throw WebMessages.Refuse("email.noAddress");
    }
}
