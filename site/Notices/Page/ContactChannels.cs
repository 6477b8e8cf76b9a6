using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Contact channels as a list; the form's page shows them too.</summary>
public static class ContactChannels
{
    /// <summary>Writes the channels that are there.</summary>
    public static void Write(HtmlWriter html, Contact contact)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(contact);
        html.Add("<ul class=\"contact-list\" data-testid=\"contact\">\n"u8);
        foreach (var phone in contact.Phones)
        {
            html.Add($"<li><span class=\"contact-kind\">联系电话</span> <span class=\"contact-value\"><a href=\"tel:{phone}\">{phone}</a></span></li>\n");
        }

        foreach (var email in contact.Emails)
        {
            html.Add($"<li><span class=\"contact-kind\">电子信箱</span> <span class=\"contact-value\"><a href=\"mailto:{email}\">{email}</a></span></li>\n");
        }

        foreach (var fax in contact.Faxes)
        {
            Channel(html, "传真", fax);
        }

        Channel(html, "邮寄地址", contact.Address);
        Channel(html, "邮政编码", contact.Zip);
        Channel(html, "网址", contact.Url);
        Channel(html, "接听时间", contact.Hours);
        html.Add("</ul>\n"u8);
    }

    /// <summary>The same as a string, for those who write in strings.</summary>
    public static string Html(Contact contact)
    {
        var html = new HtmlWriter();
        Write(html, contact);
        return html.ToString();
    }

    private static void Channel(HtmlWriter html, string kind, string? value)
    {
        if (value is not null)
        {
            html.Add($"<li><span class=\"contact-kind\">{kind}</span> <span class=\"contact-value\">{value}</span></li>\n");
        }
    }
}
