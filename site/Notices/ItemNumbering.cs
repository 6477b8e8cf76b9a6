using System.Globalization;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>Gives each item its permanent id and its place in the notice's own numbering.</summary>
internal sealed class ItemNumbering(Notice notice)
{
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <param name="ids">Permanent ids by position, where they differ from it.</param>
    public IReadOnlyList<NumberedItem> Number(IReadOnlyDictionary<string, string> ids)
    {
        var items = new List<NumberedItem>();
        foreach (var section in notice.Sections)
        {
            var number = section.Number == 0 ? "" : Chinese(section.Number);
            items.AddRange(section.Items.Select(item => Name(item, section.Number == 0 ? "" : number + "、", ids)));
            foreach (var sub in section.Subsections)
            {
                var place = $"{number}（{Chinese(sub.Number)}）";
                items.AddRange(sub.Items.Select(item => Name(item, place, ids)));
            }
        }

        return items;
    }

    private static NumberedItem Name(Item item, string place, IReadOnlyDictionary<string, string> ids) => new(
        item,
        ItemId.TryParse(ids.GetValueOrDefault(item.Position.Value)) ?? item.Position,
        place + item.Number.ToString(CultureInfo.InvariantCulture));

    // Sections go to 99: no notice has more, and a larger number is shown in digits.
    private static string Chinese(int number) => number switch
    {
        < 1 or > 99 => number.ToString(CultureInfo.InvariantCulture),
        < 10 => Digits[number],
        < 20 => "十" + Digits[number % 10],
        _ => Digits[number / 10] + "十" + Digits[number % 10],
    };
}

/// <summary>An item with its permanent id and its place, e.g. 二（一）3.</summary>
internal sealed record NumberedItem(Item Item, ItemId Id, string Number);
