using System.Text;
using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>
/// A rectification item as ledger and lists show it. It stays packed, and its words stay UTF-8: they go into files by the
/// hundred thousand, and only few become strings.
/// </summary>
internal readonly struct ListedItem(ReadOnlyMemory<byte> packed)
{
    /// <summary>What stands between several in one value; no line of a text holds it.</summary>
    public const byte Separator = (byte)'\n';

    /// <summary>Its permanent id.</summary>
    public ReadOnlySpan<byte> Id => Value(0);

    /// <summary>Its place in the notice's own numbering.</summary>
    public ReadOnlySpan<byte> Number => Value(1);

    /// <summary>Its heading without its number.</summary>
    public ReadOnlySpan<byte> Title => Value(2);

    /// <summary>How many measures it has, in digits.</summary>
    public ReadOnlySpan<byte> Measures => Value(3);

    /// <summary>The figures of its measures with the words that they count, with <see cref="Separator"/> between them.</summary>
    public ReadOnlySpan<byte> Figures => Value(4);

    /// <summary>进展; empty when the notice does not state it.</summary>
    public ReadOnlySpan<byte> Progress => Value(5);

    /// <summary>The id of its lead division; empty when none is named.</summary>
    public ReadOnlySpan<byte> Lead => Value(6);

    /// <summary>The ids of its supporting divisions, with <see cref="Separator"/> between them.</summary>
    public ReadOnlySpan<byte> Supporting => Value(7);

    public string Anchor => ItemId.AnchorOf(Encoding.UTF8.GetString(Id));

    public static void Pack(IReadOnlyList<SiteItem> items, PackedWriter to)
    {
        var (one, joined) = (new PackedWriter(), new PlainWriter());
        to.Number(items.Count);
        foreach (var item in items)
        {
            one.Clear();
            one.Text(item.Id.Value);
            one.Text(item.Number);
            one.Text(item.Item.Title);
            one.Text(item.Item.Measures.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            ItemFigures.Pack(item.Item, one, joined);
            one.Text(item.Progress);
            one.Text(item.Lead?.Id);
            one.Text(string.Join((char)Separator, item.Supporting.Select(division => division.Id)));
            to.Bytes(one.Written);
        }
    }

    public static IReadOnlyList<ListedItem> All(PackedReader from)
    {
        var items = new ListedItem[from.Number()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new ListedItem(from.Slice());
        }

        return items;
    }

    // The values before it are passed over.
    private ReadOnlySpan<byte> Value(int number)
    {
        var rest = packed.Span;
        for (; ; number--)
        {
            var (length, shift) = (0, 0);
            byte one;
            do
            {
                one = rest[0];
                rest = rest[1..];
                length |= (one & 0x7f) << shift;
                shift += 7;
            }
            while (one >= 0x80);
            if (number == 0)
            {
                return rest[..length];
            }

            rest = rest[length..];
        }
    }
}
