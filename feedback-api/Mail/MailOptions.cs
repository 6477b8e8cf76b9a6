using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace PublicNotice.FeedbackApi.Mail;

/// <summary>Section <c>Mail</c>: the server by which staff are reminded. Without a host nothing is sent.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The server's name. Null: no mail. Default null.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default 25; 465 speaks TLS from the first byte, 587 is usual with a user name.</summary>
    [Range(1, 65535, ErrorMessage = "Mail:Port 应在 1 到 65535 之间。")]
    public int Port { get; set; } = 25;

    /// <summary>The address that mails come from, e.g. desk@example.gov.cn. Needed with a host.</summary>
    public string? From { get; set; }

    /// <summary>Whether the server must speak TLS, with a certificate that this machine trusts. Default true.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>
    /// A PEM file with the authority that vouches for the server's certificate, where that is the organisation's own. Null:
    /// those that this machine trusts. Default null.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>The user name; null where the server asks for none.</summary>
    public string? User { get; set; }

    /// <summary>Its password. Better given by the environment (Mail__Password) than in a file.</summary>
    public string? Password { get; set; }

    /// <summary>Whether mails are sent at all.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && (From is null || !MailboxAddress.TryParse(From, out _)))
        {
            yield return new ValidationResult("设置了 Mail:Host，还要设置 Mail:From（发件地址，如 desk@example.gov.cn）。");
        }

        if (Authority is not null && !File.Exists(Authority))
        {
            yield return new ValidationResult($"Mail:Authority 所指的证书文件不存在：{Authority}。");
        }

        if (User is not null && Password is null)
        {
            yield return new ValidationResult("设置了 Mail:User，还要设置 Mail:Password。");
        }
    }
}
