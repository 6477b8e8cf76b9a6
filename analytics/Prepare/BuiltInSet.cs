namespace PublicNotice.Analytics;

/// <summary>
/// The invented messages of <c>labelled/</c>, embedded in the assembly: a server trains at its first start wherever it runs,
/// with no folder beside it.
/// </summary>
internal static class BuiltInSet
{
    private const string Prefix = "labelled/";

    /// <summary>The divisions' names and the courtesies that every letter has, one a line in <c>labelled/unread.txt</c>.</summary>
    public static IReadOnlyList<string> UnreadPhrases { get; } = ReadPhrases();

    /// <summary>All messages, file by file in the order of their names.</summary>
    public static List<LabelledMessage> Read() =>
    [
        .. typeof(BuiltInSet).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".tsv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => LabelledFile.Read(Open(name), name)),
    ];

    private static string[] ReadPhrases()
    {
        using var reader = new StreamReader(Open(Prefix + "unread.txt"));
        return
        [
            .. reader.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.StartsWith('#')),
        ];
    }

    private static Stream Open(string name) =>
        typeof(BuiltInSet).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without {name}.");
}
