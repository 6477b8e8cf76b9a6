using System.Text;

namespace PublicNotice.Site;

/// <summary>Turns a plan into files, by path.</summary>
internal static class SiteRender
{
    public static SortedDictionary<string, ReadOnlyMemory<byte>> Files(SiteModel site, SitePlan plan, bool search = true)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        using var renderer = new PageRenderer();
        foreach (var page in plan.Pages)
        {
            files.Add(page.File, Encoding.UTF8.GetBytes(renderer.Render(page)));
        }

        foreach (var file in plan.Files.Concat(search ? SearchIndex.Files(site.Notices) : []))
        {
            files.Add(file.File, file.Content);
        }

        files.Add(SiteFiles.FileList.TrimStart('/'), FileList.Of(files));
        return files;
    }
}
