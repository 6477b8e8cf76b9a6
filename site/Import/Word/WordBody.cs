using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Reads paragraphs and tables in their order.</summary>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering, WordRuns runs, ImportNotes notes)
{
    private bool _hasText;

    public List<ImportedBlock> Read(XElement container)
    {
        var blocks = new List<ImportedBlock>();
        foreach (var child in container.Elements().Where(child => child.Name.Namespace == WordXml.W))
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    ReadParagraph(child, blocks);
                    break;
                case "tbl":
                    ReadTable(child, blocks);
                    break;
                case "sdt" when child.Child("sdtPr").Child("docPartObj").Val("docPartGallery") is "Table of Contents":
                    notes.Dropped("自动目录");
                    break;
                case "sdt" when child.Child("sdtPr").Toggle("showingPlcHdr") is true:
                    notes.Dropped("没有填写的内容控件");
                    break;
                case "sdt" when child.Child("sdtContent") is { } content:
                    blocks.AddRange(Read(content));
                    break;
                case "customXml" or "ins" or "moveTo":
                    blocks.AddRange(Read(child));
                    break;
                case "altChunk":
                    notes.Dropped("插入的外来文件");
                    break;
            }
        }

        return blocks;
    }

    private void ReadParagraph(XElement paragraph, List<ImportedBlock> blocks)
    {
        var (label, lines) = (numbering.Next(paragraph), new LineBuilder());
        runs.Read(paragraph, lines);
        var found = lines.Take().Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        if (found.Count > 1 && !_hasText && styles.IsTitle(paragraph))
        {
            notes.Guessed("标题", string.Concat(found.Select(line => line.Text.Trim())), "标题里有换行，已合成一行");
            found = [new ImportedLine([.. found.SelectMany(line => line.Runs)])];
        }
        else if (found.Count > 1)
        {
            notes.Found("段内换行", $"第 {blocks.Count + 1} 块“{found[0].Text.Trim()[..Math.Min(12, found[0].Text.Trim().Length)]}”分成 {found.Count} 行");
        }

        if (found.Count > 0 && label.Length > 0)
        {
            found[0] = new ImportedLine([new ImportedRun(label, null), .. found[0].Runs.Select((run, index) => index == 0 ? run with { Text = run.Text.TrimStart() } : run)]);
        }

        _hasText |= found.Count > 0;
        blocks.AddRange(found);
        blocks.AddRange(runs.Images.ToList());
        runs.Images.Clear();
        ReadBoxes(blocks);
    }

    private void ReadBoxes(List<ImportedBlock> blocks)
    {
        var boxes = runs.Boxes.ToList();
        runs.Boxes.Clear();
        foreach (var box in boxes)
        {
            var inside = Read(box);
            notes.Found("文本框", $"{inside.OfType<ImportedLine>().Count()} 段，已放在所在段落之后");
            blocks.AddRange(inside);
        }
    }

    private void ReadTable(XElement table, List<ImportedBlock> blocks)
    {
        var rows = Below(table, "tr").Select(ReadRow).Where(row => row.Count > 0).ToList();
        var aside = rows.SelectMany(row => row).SelectMany(cell => cell).OfType<ImportedImage>().ToList();
        if (rows.Count == 0)
        {
            return;
        }

        // A table of one column is a frame around text.
        if (rows.TrueForAll(row => row.Count == 1))
        {
            notes.Found("单列表格", "当作普通段落");
            blocks.AddRange(rows.SelectMany(row => row).SelectMany(cell => cell));
            return;
        }

        blocks.Add(new ImportedTable([.. rows.Select(row => row.Select(Flat).ToList())]));
        blocks.AddRange(aside);
    }

    private List<IReadOnlyList<ImportedBlock>> ReadRow(XElement row)
    {
        var cells = new List<IReadOnlyList<ImportedBlock>>();
        Pad(cells, row.Child("trPr").Val("gridBefore"));
        foreach (var cell in Below(row, "tc"))
        {
            var properties = cell.Child("tcPr");
            var content = Read(cell);
            var isCovered = properties.Child("vMerge") is { } merge && merge.Attr("val") is not "restart";
            cells.Add(isCovered ? [] : content);
            if (isCovered || properties.Val("gridSpan") is not null)
            {
                notes.Dropped("表格的合并单元格（文字留在第一格）");
            }

            Pad(cells, NumberingDefinitions.Number(properties.Val("gridSpan")) is { } span ? $"{span - 1}" : null);
        }

        return cells;
    }

    private static void Pad(List<IReadOnlyList<ImportedBlock>> cells, string? count)
    {
        for (var i = Math.Min(NumberingDefinitions.Number(count) ?? 0, 63); i > 0; i--)
        {
            cells.Add([]);
        }
    }

    // Rows and cells may stand inside content controls.
    private static IEnumerable<XElement> Below(XElement parent, string name) => parent.Elements().SelectMany(child =>
        child.Is(name) ? [child]
        : child.Is("sdt") || child.Is("sdtContent") || child.Is("customXml") ? Below(child, name)
        : []);

    private static string Flat(IReadOnlyList<ImportedBlock> cell) => string.Join(' ', cell.SelectMany(block => block switch
    {
        ImportedLine line => [line.Text],
        ImportedTable table => table.Rows.SelectMany(row => row),
        _ => (IEnumerable<string>)[],
    }));
}
