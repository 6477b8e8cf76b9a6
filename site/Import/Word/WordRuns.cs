using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Reads the runs of a paragraph into lines; what hangs on the paragraph, images and text boxes, is kept aside.</summary>
internal sealed class WordRuns(WordPackage package, WordStyles styles, WordPictures pictures, ImportNotes notes)
{
    private readonly WordFields _fields = new(notes);

    /// <summary>Images of the paragraphs read since the last time.</summary>
    public List<ImportedImage> Images { get; } = [];

    /// <summary>The content of text boxes met since the last time.</summary>
    public List<XElement> Boxes { get; } = [];

    public void Read(XElement container, LineBuilder lines, string? href = null)
    {
        foreach (var child in container.Elements())
        {
            if (child.Name.Namespace != WordXml.W)
            {
                ReadForeign(child, lines);
                continue;
            }

            switch (child.Name.LocalName)
            {
                case "r":
                    ReadRun(child, lines, href);
                    break;
                case "hyperlink":
                    Read(child, lines, HrefOf(package.Target(child.Link("id"))));
                    break;
                case "sdt":
                    ReadControl(child, lines, href);
                    break;
                case "ins" or "moveTo" or "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo":
                    Read(child, lines, href);
                    break;
            }
        }
    }

    private void ReadControl(XElement control, LineBuilder lines, string? href)
    {
        if (control.Child("sdtPr").Toggle("showingPlcHdr") is true)
        {
            notes.Dropped("没有填写的内容控件");
        }
        else if (control.Child("sdtContent") is { } content)
        {
            Read(content, lines, href);
        }
    }

    private void ReadRun(XElement run, LineBuilder lines, string? href)
    {
        // Hidden text was refused before; should a way of hiding ever slip through there, it still does not get out here.
        if (styles.Hides(run))
        {
            return;
        }

        if (run.Child("rPr").Toggle("webHidden") is true)
        {
            notes.Dropped("在网页上隐藏的文字（如目录页码）");
            return;
        }

        foreach (var child in run.Elements())
        {
            if (_fields.Takes(child))
            {
                continue;
            }

            if (_fields.IsContents)
            {
                notes.Dropped("自动目录", count: 0);
                continue;
            }

            ReadPiece(child, run.Child("rPr"), lines, href ?? HrefOf(_fields.Target));
        }
    }

    private void ReadPiece(XElement piece, XElement? look, LineBuilder lines, string? href)
    {
        switch (piece.Name.Namespace == WordXml.W ? piece.Name.LocalName : "")
        {
            case "t":
                lines.Append(Words(piece.Value.ReplaceLineEndings(" "), look), href);
                break;
            case "tab" or "ptab":
                lines.Append("\t", href);
                break;
            case "br" or "cr":
                lines.Break();
                break;
            case "noBreakHyphen":
                lines.Append("-", href);
                break;
            case "sym":
                notes.Dropped("特殊字体里的符号");
                break;
            case "footnoteReference" or "endnoteReference":
                notes.Dropped("脚注或尾注的编号");
                break;
            case "ruby":
                notes.Dropped("拼音注音");
                Read(piece.Child("rubyBase") ?? piece, lines, href);
                break;
            case "drawing" or "pict" or "object":
                Images.AddRange(pictures.Read(piece));
                Boxes.AddRange(piece.Descendants(WordXml.W + "txbxContent").Where(box => box.Ancestors(WordXml.W + "txbxContent").FirstOrDefault() is not { } outer || !outer.Ancestors().Contains(piece)));
                break;
        }
    }

    private string Words(string text, XElement? look)
    {
        if (look.Toggle("strike") is true || look.Toggle("dstrike") is true)
        {
            RaisedText.TellStruck(text, notes);
        }

        return look.Val("vertAlign") is "superscript" or "subscript" ? RaisedText.Of(text, look.Val("vertAlign") is "superscript", notes) : text;
    }

    private void ReadForeign(XElement element, LineBuilder lines)
    {
        if (element.Name.LocalName is "oMath" or "oMathPara")
        {
            var text = string.Concat(element.Descendants().Where(part => part.Name.LocalName is "t").Select(part => part.Value));
            notes.Guessed("公式", text, "公式的排版没有带入，只留下文字，请核对");
            lines.Append(text);
        }
    }

    private string? HrefOf(string? target)
    {
        var href = target is null ? null : LinkHref.Safe(target);
        if (target is not null && href is null)
        {
            notes.Dropped("不是网址的链接（文字保留）");
        }

        return href;
    }
}
