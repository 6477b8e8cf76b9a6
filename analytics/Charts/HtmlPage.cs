using System.Net;
using System.Text;

namespace PublicNotice.Analytics;

/// <summary>A page that stands alone: no script, nothing from elsewhere, readable on a phone and on paper.</summary>
internal sealed class HtmlPage
{
    private const string Style = """
        :root{color-scheme:light}
        body{margin:0 auto;max-width:60rem;padding:1rem 1.25rem 3rem;font:1rem/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1a1a1a;background:#fff}
        h1{font-size:1.6rem;line-height:1.35;margin:.6rem 0 .4rem}
        h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid #8b1a1a;padding-bottom:.2rem}
        p{margin:.5rem 0}
        figure{margin:.75rem 0;overflow-x:auto}
        svg{display:block;max-width:100%;height:auto}svg.wide{min-width:28rem}
        svg text{font-size:13px;fill:#1a1a1a}
        svg .bar{fill:#8b1a1a}svg .span{fill:#d9b3b3}svg .dot{fill:#8b1a1a}
        svg .axis{stroke:#444}svg .grid{stroke:#ddd}svg .ideal{stroke:#555;stroke-dasharray:5 4}
        svg .curve{fill:none;stroke:#8b1a1a;stroke-width:2}
        .table-scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}
        th{background:#f4f1ee}
        th.number,td.number{text-align:right}td.number{white-space:nowrap}
        .note{color:#444;font-size:.92rem}
        @page{size:A4;margin:18mm 16mm}
        @media print{body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}figure,tr{break-inside:avoid}thead{display:table-header-group}.table-scroll{overflow:visible}svg,svg.wide{max-height:85mm;min-width:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;

    private readonly StringBuilder body = new();
    private readonly string title;

    public HtmlPage(string title)
    {
        this.title = title;
        body.Append("<h1>").Append(Encode(title)).Append("</h1>\n");
    }

    public void Heading(string words) => body.Append("<h2>").Append(Encode(words)).Append("</h2>\n");

    public void Paragraph(string words, bool isNote = false) =>
        body.Append(isNote ? "<p class=\"note\">" : "<p>").Append(Encode(words)).Append("</p>\n");

    public void Figure(string svg) => body.Append("<figure>").Append(svg).Append("</figure>\n");

    public void Table(ReportTable table)
    {
        body.Append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Encode(table.Title)).Append("\"><table><caption>").Append(Encode(table.Title)).Append("</caption>\n<thead><tr>");
        var isNumber = table.Columns.Select((_, i) => i > 0 && table.Rows.Any(row => row[i].Number is not null)).ToArray();
        foreach (var (column, number) in table.Columns.Zip(isNumber))
        {
            body.Append(number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").Append(Encode(column)).Append("</th>");
        }

        body.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            body.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var cell = Encode(row[i].Text);
                body.Append(i == 0 ? $"<th scope=\"row\">{cell}</th>" : isNumber[i] ? $"<td class=\"number\">{cell}</td>" : $"<td>{cell}</td>");
            }

            body.Append("</tr>\n");
        }

        body.Append("</tbody></table></div>\n");
        if (table.Note is { } note)
        {
            Paragraph(note, isNote: true);
        }
    }

    public override string ToString() => $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        {body}</main>
        </body>
        </html>

        """.Replace("\r\n", "\n", StringComparison.Ordinal);

    // The runtime's encoder would turn Chinese outside the basic plane into numbers; only what means something in HTML is encoded.
    private static string Encode(string words) => WebUtility.HtmlEncode(words);
}
