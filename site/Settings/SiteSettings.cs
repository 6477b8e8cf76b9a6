using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary><c>content/site.yml</c>: who publishes this site, and what every page says of it.</summary>
public sealed record SiteSettings
{
    /// <summary>bureau: the bureau's full name, e.g. 深圳市乡村振兴和协作交流局.</summary>
    public required string Bureau { get; init; }

    /// <summary>siteName: the site's name, shown in the header and as the meta tag SiteName.</summary>
    public required string SiteName { get; init; }

    /// <summary>domain: the host without a scheme, the meta tag SiteDomain.</summary>
    public required string Domain { get; init; }

    /// <summary>siteIdCode: 网站标识码, 10 characters.</summary>
    public required string SiteIdCode { get; init; }

    /// <summary>creditCode: 统一社会信用代码, 18 characters, the first part of every 索引号.</summary>
    public string? CreditCode { get; init; }

    /// <summary>icp: ICP备案号.</summary>
    public string? Icp { get; init; }

    /// <summary>policeRecord: 公网安备.</summary>
    public string? PoliceRecord { get; init; }

    /// <summary>host: 主办单位; the bureau when the file does not say.</summary>
    public required string Host { get; init; }

    /// <summary>operator: 承办单位.</summary>
    public string? Operator { get; init; }

    /// <summary>description: what the site is for, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>contact: how to reach the bureau without this site.</summary>
    public required BureauContact Contact { get; init; }

    /// <summary>discipline: where reports of wrongdoing go; shown before a citizen types one.</summary>
    public IReadOnlyList<DisciplineChannel> Discipline { get; init; } = [];

    /// <summary>security: where a weakness of this site is reported; without it there is no security.txt.</summary>
    public SecurityContact? Security { get; init; }

    /// <summary>example: true while the data are invented; the footer says 示例 then.</summary>
    public bool IsExample { get; init; }
}

/// <summary>The bureau's own contact channels.</summary>
/// <param name="Phone">Telephone, with area code.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Address">Postal address.</param>
/// <param name="Zip">邮政编码.</param>
/// <param name="Hours">When the telephone is answered.</param>
public sealed record BureauContact(string Phone, string? Email, string? Address, string? Zip, string? Hours)
{
    /// <summary>The same channels in the form that a notice's own have.</summary>
    public Contact AsContact() => new([Phone], [], Email is null ? [] : [Email], Zip, Address) { Hours = Hours };
}

/// <summary>A channel for reports of wrongdoing, outside this bureau's own desk.</summary>
/// <param name="Name">Who receives it.</param>
/// <param name="Phone">Telephone, e.g. 12388.</param>
/// <param name="Url">Web address.</param>
/// <param name="Note">One sentence on when to use it.</param>
public sealed record DisciplineChannel(string Name, string? Phone, string? Url, string? Note);

/// <summary>What security.txt says.</summary>
/// <param name="Contact">contact: a mailto:, tel: or https: address.</param>
/// <param name="Expires">expires: the last day on which the statement holds; a year ahead at most.</param>
/// <param name="Policy">policy: the address of the rules for reporting.</param>
public sealed record SecurityContact(string Contact, DateOnly Expires, string? Policy);
