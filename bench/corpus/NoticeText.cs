using System.Globalization;
using System.Text;

namespace PublicNotice.Corpus;

/// <summary>One notice of 3–12 KB: sections, items with measures, a list, now and then a table.</summary>
internal sealed class NoticeText(Dice dice)
{
    private const int LeastBytes = 3_000;
    private const int MostBytes = 12_000;

    private readonly Prose _prose = new(dice);
    private readonly StringBuilder _text = new();

    public string Write(DateOnly published)
    {
        var wanted = dice.Between(LeastBytes, MostBytes - 1_500);
        Head(published);
        Line($"根据工作安排，现将{_prose.Place()}{_prose.Heading()}予以公告。{_prose.Paragraph(2)}");
        for (var section = 1; section <= 9 && Bytes() < wanted; section++)
        {
            Line($"{Prose.Numeral(section)}、{_prose.Heading()}");
            Section(wanted);
        }

        Line("联系电话：0755-00000000；电子信箱：gongshi@example.gov.cn。");
        Line("某市乡村振兴局");
        Line(string.Create(CultureInfo.InvariantCulture, $"{published.Year}年{published.Month}月{published.Day}日"));
        return _text.ToString();
    }

    private int Bytes() => Encoding.UTF8.GetByteCount(_text.ToString());

    private void Head(DateOnly published) => _text.Append(CultureInfo.InvariantCulture, $"""
        ---
        title: 关于{_prose.Place()}{_prose.Heading()}的公告
        kind: 公告
        publishedAt: {published:yyyy-MM-dd}
        category: 巡察整改
        division: {dice.Of(ContentFolder.Divisions)}
        ---

        """);

    private void Section(int wanted)
    {
        for (var sub = 1; sub <= dice.Between(1, 3) && Bytes() < wanted; sub++)
        {
            Line($"（{Prose.Numeral(sub)}）{_prose.Heading()}");
            for (var item = 1; item <= dice.Between(2, 4) && Bytes() < wanted; item++)
            {
                Line(string.Create(CultureInfo.InvariantCulture, $"{item}.{_prose.Heading()}"));
                Line(_prose.Measures(dice.Between(2, 4)));
                if (dice.OneIn(12))
                {
                    Table();
                }
            }
        }
    }

    private void Table()
    {
        Line("| 序号 | 名称 | 事项 |\n| --- | --- | --- |");
        for (var row = 1; row <= dice.Between(2, 5); row++)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"| {row} | {_prose.Place()} | {_prose.Heading()} |"));
        }
    }

    private void Line(string line) => _text.Append(line).Append('\n');
}
