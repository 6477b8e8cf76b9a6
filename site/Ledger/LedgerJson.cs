using System.Text.Encodings.Web;

namespace PublicNotice.Site;

/// <summary>The ledger for programs: ids beside names, so that a renamed division stays one.</summary>
internal static class LedgerJson
{
    private static readonly JavaScriptEncoder Encoder = FaultPrinter.Json.Encoder!;

    public static void Write(PlainWriter json, IEnumerable<LedgerRow> rows, SiteModel site)
    {
        json.Add("{\"bureau\":"u8).AddQuoted(site.Settings.Bureau, Encoder);
        json.Add(",\"items\":["u8);
        var (notice, head, url) = (default(ListedNotice), new PlainWriter(), new PlainWriter());
        foreach (var row in rows)
        {
            json.Add(notice is null ? ""u8 : ","u8);
            if (row.Notice != notice)
            {
                notice = row.Notice;
                WriteOf(notice, head, url, site);
            }

            Write(json, row, head.Written, url.Written);
        }

        json.Add("]}\n"u8);
    }

    // What all items of a notice begin with, and their address up to their ids.
    private static void WriteOf(ListedNotice notice, PlainWriter head, PlainWriter url, SiteModel site)
    {
        head.Clear();
        head.Add("{\"notice\":"u8).AddQuoted(notice.Id, Encoder);
        head.Add(",\"noticeTitle\":"u8).AddQuoted(notice.Title, Encoder);
        head.Add(notice.IsExample ? ",\"example\":true"u8 : ",\"example\":false"u8);
        head.Add(",\"item\":"u8);
        url.Clear();
        url.Add(",\"url\":"u8).AddQuoted(site.UrlOf(notice.Path) + LedgerRow.BeforeId, Encoder);
        url.TakeBack(url.Written.Length - 1);
    }

    private static void Write(PlainWriter json, LedgerRow row, ReadOnlySpan<byte> head, ReadOnlySpan<byte> url)
    {
        json.Add(head).AddQuoted(row.Item.Id, Encoder);
        json.Add(",\"number\":"u8).AddQuoted(row.Item.Number, Encoder);
        json.Add(",\"title\":"u8).AddQuoted(row.Item.Title, Encoder);
        json.Add($",\"measures\":{row.Item.Measures},\"figures\":");
        AddAll(json, row.Item.Figures);
        AddOrNull(json.Add(",\"progress\":"u8), row.Item.Progress);
        AddOrNull(json.Add(",\"lead\":"u8), row.Item.Lead);
        AddOrNull(json.Add(",\"leadName\":"u8), row.Lead);
        AddAll(json.Add(",\"supporting\":"u8), row.Item.Supporting);
        AddAll(json.Add(",\"supportingNames\":"u8), row.SupportingNames);
        json.Add(url).Add(row.Item.Id).Add("\"}"u8);
    }

    private static void AddOrNull(PlainWriter json, ReadOnlySpan<byte> value)
    {
        if (value.Length == 0)
        {
            json.Add("null"u8);
        }
        else
        {
            json.AddQuoted(value, Encoder);
        }
    }

    private static void AddOrNull(PlainWriter json, string? value)
    {
        if (value is null)
        {
            json.Add("null"u8);
        }
        else
        {
            json.AddQuoted(value, Encoder);
        }
    }

    private static void AddAll(PlainWriter json, ReadOnlySpan<byte> values)
    {
        json.Add("["u8);
        while (values.Length > 0)
        {
            var end = values.IndexOf(ListedItem.Separator);
            json.AddQuoted(end < 0 ? values : values[..end], Encoder);
            json.Add(end < 0 ? ""u8 : ","u8);
            values = end < 0 ? [] : values[(end + 1)..];
        }

        json.Add("]"u8);
    }

    private static void AddAll(PlainWriter json, IEnumerable<string> values)
    {
        json.Add("["u8);
        var isFirst = true;
        foreach (var value in values)
        {
            json.Add(isFirst ? ""u8 : ","u8).AddQuoted(value, Encoder);
            isFirst = false;
        }

        json.Add("]"u8);
    }
}
