using System.Globalization;

namespace PublicNotice.Corpus;

/// <summary>A whole content folder, so that the generator builds it as it builds any other.</summary>
internal static class ContentFolder
{
    public static readonly string[] Divisions = ["zhc", "ghcw", "xczx", "qyxz"];

    private const ulong Stride = 0x2545f4914f6cdd1d;

    private const string Settings = """
        bureau: 某市乡村振兴局
        siteName: 公告
        domain: notice.example.gov.cn
        siteIdCode: "4403000000"
        description: 测量用的网站。
        contact:
          phone: 0755-00000000
        example: true

        """;

    public static void Write(string folder, int notices, ulong seed)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "site.yml"), Settings);
        File.WriteAllText(Path.Combine(folder, "divisions.yml"), "divisions:\n"
            + string.Concat(Divisions.Select(id => $"  - id: {id}\n    name: {id}处\n    duties: [综合]\n")));
        Calendars(Path.Combine(folder, "calendar"));
        for (var i = 0; i < notices; i++)
        {
            // Each notice has dice of its own: the first thousand of ten thousand are the thousand.
            var published = new DateOnly(2015, 1, 1).AddDays((int)(i * 2654435761L % 4000));
            var place = Path.Combine(folder, "notices", published.Year.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"n{i:00000}"));
            Directory.CreateDirectory(place);
            File.WriteAllText(Path.Combine(place, "notice.md"), new NoticeText(new Dice((seed * Stride) + (ulong)i)).Write(published));
        }
    }

    private static void Calendars(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var year = 2015; year <= 2027; year++)
        {
            var (name, day) = (year.ToString(CultureInfo.InvariantCulture), $"{year}-01-01");
            File.WriteAllText(Path.Combine(folder, name + ".json"),
                $$"""{"year": {{name}}, "papers": [], "daysOff": [{"date": "{{day}}", "name": "元旦"}], "makeUpWorkdays": []}""");
        }
    }
}
