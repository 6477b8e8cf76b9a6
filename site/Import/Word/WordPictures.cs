using System.Xml.Linq;

namespace PublicNotice.Site;

/// <summary>Takes the images out of drawings; what a browser cannot show is said instead.</summary>
internal sealed class WordPictures(WordPackage package, ImportNotes notes)
{
    private readonly Dictionary<string, ImportedImage?> _known = [];

    public IReadOnlyList<ImportedImage> Read(XElement drawing)
    {
        if (drawing.Is("object"))
        {
            notes.Dropped("嵌入的对象（如 Excel 表格）");
            return [];
        }

        if (drawing.Descendants().Any(part => part.Name.LocalName is "chart" or "relIds"))
        {
            notes.Dropped("图表或 SmartArt（请另存为图片后放入）");
        }

        foreach (var art in drawing.Descendants().Where(part => part.Name.LocalName is "textpath").Select(part => part.Attribute("string")?.Value))
        {
            notes.Dropped("艺术字（需要的请写进正文）", art);
        }

        var description = drawing.Descendants().Where(part => part.Name.LocalName is "docPr")
            .Select(part => part.Attribute("descr")?.Value).FirstOrDefault(text => ImageDescription.IsUseful(text));
        return [.. drawing.Descendants().Where(part => part.Name.LocalName is "blip" or "imagedata")
            .Select(part => part.Link("embed") ?? part.Link("id")).OfType<string>()
            .Select(id => Take(id, description)).OfType<ImportedImage>()];
    }

    private ImportedImage? Take(string id, string? description)
    {
        if (!_known.TryGetValue(id, out var image))
        {
            var number = _known.Values.Count(known => known is not null) + 1;
            _known[id] = image = package.Image(id) is { } bytes ? ImageFiles.Make(number, bytes, description, notes) : null;
        }

        return image;
    }
}
