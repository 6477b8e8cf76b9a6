namespace PublicNotice.Site;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SettingsFile
{
    public const string Name = "site.yml";

    public static SiteSettings? Read(string contentFolder, FaultList faults)
    {
        var file = faults.In(Name);
        if (SourceText.Read(Path.Combine(contentFolder, Name), file) is not { } text || YamlMap.Parse(text, file) is not { } map)
        {
            return null;
        }

        var bureau = map.Required("bureau", "单位全称");
        var settings = new SiteSettings
        {
            Bureau = bureau,
            SiteName = map.Required("siteName", "网站名称"),
            Domain = map.Required("domain", "网站域名，不含 https://"),
            SiteIdCode = map.Required("siteIdCode", "网站标识码"),
            CreditCode = map.Text("creditCode"),
            Icp = map.Text("icp"),
            PoliceRecord = map.Text("policeRecord"),
            Host = map.Text("host") ?? bureau,
            Operator = map.Text("operator"),
            Description = map.Required("description", "一句话说明网站用途"),
            Contact = Contact(map.Map("contact"), map, file),
            Discipline = [.. map.Maps("discipline").Select(Channel)],
            Security = map.Map("security") is { } security ? Security(security, file) : null,
            IsExample = map.Flag("example"),
        };
        Check(settings, map, file);
        map.RefuseUnknown();
        return file.HasErrors ? null : settings;
    }

    private static void Check(SiteSettings settings, YamlMap map, FileFaults faults)
    {
        if (settings.Domain.Contains('/', StringComparison.Ordinal))
        {
            var (line, column) = map.PlaceOf("domain");
            faults.Error(FaultCodes.WrongValue, line, column, "domain 只写域名，例如 www.example.gov.cn，不含 https:// 和斜杠。");
        }

        if (settings.SiteIdCode.Length is not (0 or 10))
        {
            var (line, column) = map.PlaceOf("siteIdCode");
            faults.Error(FaultCodes.WrongValue, line, column, "siteIdCode（网站标识码）应为 10 个字符。");
        }
    }

    private static BureauContact Contact(YamlMap? map, YamlMap parent, FileFaults faults)
    {
        if (map is null)
        {
            faults.Error(FaultCodes.MissingKey, parent.Line, 1, "缺少 contact（单位联系方式，至少有 phone）。");
            return new BureauContact("", null, null, null, null);
        }

        var contact = new BureauContact(
            map.Required("phone", "联系电话"), map.Text("email"), map.Text("address"), map.Text("zip"), map.Text("hours"));
        map.RefuseUnknown();
        return contact;
    }

    private static SecurityContact Security(YamlMap map, FileFaults faults)
    {
        map.Required("expires", "声明的有效期，例如 2027-06-30");
        var security = new SecurityContact(map.Required("contact", "报告安全问题的地址"), map.Date("expires") ?? DateOnly.MinValue, map.Text("policy"));
        if (!LinkTarget.IsOutside(security.Contact))
        {
            var (line, column) = map.PlaceOf("contact");
            faults.Error(FaultCodes.WrongValue, line, column, "security 的 contact 应以 mailto:、tel: 或 https:// 开头。");
        }

        map.RefuseUnknown();
        return security;
    }

    private static DisciplineChannel Channel(YamlMap map)
    {
        var channel = new DisciplineChannel(map.Required("name", "受理机构"), map.Text("phone"), map.Text("url"), map.Text("note"));
        map.RefuseUnknown();
        return channel;
    }
}
