namespace PublicNotice.Site;

/// <summary>What docs/diagnostics*.md say of each code: the one place where codes are explained.</summary>
internal static class RuleBook
{
    private const string Prefix = "docs/";

    private static readonly Lazy<SortedDictionary<string, Rule>> Read = new(() =>
    {
        var rules = new SortedDictionary<string, Rule>(StringComparer.Ordinal);
        var assembly = typeof(RuleBook).Assembly;
        foreach (var page in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(page)!);
            foreach (var line in reader.ReadToEnd().Split('\n').Where(line => line.StartsWith("| PN", StringComparison.Ordinal)))
            {
                var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
                rules[cells[0]] = new Rule(cells[0], cells[^2], cells[^1], page);
            }
        }

        return rules;
    });

    public static Rule Of(string code) => Read.Value.GetValueOrDefault(code) ?? new Rule(code, code, "", Prefix);
}

/// <summary>A code with its explanation.</summary>
/// <param name="Code">E.g. PN510.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Page">The page of the documentation that explains it.</param>
internal sealed record Rule(string Code, string Meaning, string Remedy, string Page);
