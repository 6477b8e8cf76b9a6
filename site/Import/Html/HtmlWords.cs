using System.Text;
using AngleSharp.Dom;

namespace PublicNotice.Site;

/// <summary>The words of a page as a reader sees them: nothing that is hidden, and nothing run together that stands apart.</summary>
internal sealed class HtmlWords(ImportNotes notes)
{
    /// <summary>The words of a cell in one line; what stands on a line of its own is set apart by a blank.</summary>
    public string Of(IElement cell)
    {
        var text = new StringBuilder();
        Add(cell, text);
        return HtmlText.Collapse(text.ToString()).Trim();
    }

    /// <summary>The words of one piece of text.</summary>
    public string Of(IText text)
    {
        var words = HtmlText.Collapse(text.Data);
        if (text.ParentElement?.Closest("s, strike") is not null)
        {
            RaisedText.TellStruck(words, notes);
        }

        return text.ParentElement?.Closest("sup, sub") is { } script ? RaisedText.Of(words, script.LocalName is "sup", notes) : words;
    }

    private void Add(IElement element, StringBuilder text)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(Of(words));
            }
            else if (node is IElement { LocalName: "br" })
            {
                text.Append(' ');
            }
            else if (node is IElement child && HtmlBlocks.IsDropped(child))
            {
                HtmlBlocks.TellDropped(child, notes);
            }
            else if (node is IElement inside)
            {
                var apart = HtmlBlocks.IsBlock(inside) ? " " : "";
                text.Append(apart);
                Add(inside, text);
                text.Append(apart);
            }
        }
    }
}
