namespace PublicNotice.Site.Tests;

/// <summary>What the proofreading checks say of one line of a notice.</summary>
internal static class TextFaults
{
    public static string[] Of(string line, string more = "")
    {
        using var site = TinySite.WithNotice($"前言。\n{line}{more}");
        return Codes(site);
    }

    public static string[] Codes(TinySite site) =>
        [.. site.Build().Faults.Select(fault => fault.What.Code).Where(code => code.StartsWith("PN5", StringComparison.Ordinal))];
}
