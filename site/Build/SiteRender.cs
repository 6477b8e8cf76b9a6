using System.Text;

namespace PublicNotice.Site;

/// <summary>Turns a plan into files, by path.</summary>
internal static class SiteRender
{
    public static SortedDictionary<string, ReadOnlyMemory<byte>> Files(SitePlan plan)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        using var renderer = new PageRenderer();
        foreach (var page in plan.Pages)
        {
            files.Add(page.File, Encoding.UTF8.GetBytes(renderer.Render(page)));
        }

        foreach (var file in plan.Files)
        {
            files.Add(file.File, file.Content);
        }

        files.Add(SiteFiles.FileList.TrimStart('/'), FileList.Of(files));
        return files;
    }
}
