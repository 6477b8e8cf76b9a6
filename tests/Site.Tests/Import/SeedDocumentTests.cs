using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PublicNotice.Site.Tests;

public sealed class SeedDocumentTests
{
    private const string Draft = "05-messy-draft-tracked-changes.docx";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("01-wps-manual-numbering-fullwidth.docx")]
    [InlineData("03-heading-styles.docx")]
    [InlineData("04-auto-numbering-chineseCounting.docx")]
    public void WordFormOfTheSeed_HasTheSeedsStructure(string file)
    {
        using var run = ImportRun.Of(ImportRun.Fixture(file), null, "--json");
        var seed = NoticeParser.Parse(File.ReadAllText(InspectRun.Fixture("notice.txt")));

        Assert.Equal(0, run.Exit);
        Assert.Equal(Outline(seed), Outline(run.Notice));
        Assert.Equal((seed.Period!.Start, seed.Period.End, seed.Period.Text), (run.Notice.Period!.Start, run.Notice.Period.End, run.Notice.Period.Text));
        Assert.Equal(seed.Contact.Phones.Concat(seed.Contact.Emails).Append(seed.Contact.Zip).Append(seed.Contact.Address),
            run.Notice.Contact.Phones.Concat(run.Notice.Contact.Emails).Append(run.Notice.Contact.Zip).Append(run.Notice.Contact.Address));
        Assert.Equal((string.Join('、', seed.Signature!.Organizations), seed.Signature.Date), (string.Join('、', run.Notice.Signature!.Organizations), run.Notice.Signature.Date));
        Assert.Equal("中共深圳市乡村振兴和协作交流局党组关于巡察整改进展情况的通报", run.Notice.Title);
        Assert.Equal(11, run.Notice.Items.Sum(item => item.Quantities.Count));
    }

    [Fact]
    public void MessyDraft_IsRefusedAndNothingOfItLeaks()
    {
        using var run = ImportRun.Of(ImportRun.Fixture(Draft), null, "--json");

        run.AssertRefused("PN410", "PN411", "PN412");
        Assert.Contains("第 2 段“根据市委统一部署", run.Output, StringComparison.Ordinal);
        Assert.All((string[])["不得外传", "请勿发布", "内部", "再压缩", "审核员", "分管领导"], word => Assert.DoesNotContain(word, run.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public void CleanedDraft_Imports()
    {
        using var run = ImportRun.OfBytes(Cleaned(), "cleaned.docx");

        Assert.Equal(0, run.Exit);
        Assert.Equal("中共深圳市乡村振兴和协作交流局党组关于巡察整改进展情况的通报", run.Notice.Title);
        Assert.Equal(["1（1）", "2（1）", "2（1）1 4"], Outline(run.Notice).Select(line => line.Split(' ') is [var place, var count, ..] && count is not "-" ? $"{place} {count}" : line.Split(' ')[0]));
        Assert.Equal((new DateOnly(2023, 11, 23), new DateOnly(2023, 12, 14)), (run.Notice.Period!.Start!.Value, run.Notice.Period.End!.Value));
        Assert.Equal(["0755-88121635", "zhc@fphzb.sz.gov.cn"], run.Notice.Contact.Phones.Concat(run.Notice.Contact.Emails));
        Assert.Equal(["中共深圳市乡村振兴和协作交流局党组"], run.Notice.Signature!.Organizations);
        Assert.Contains("| 序号 | 问题 | 整改措施 | 完成时限 |\n| --- | --- | --- | --- |\n| 1 | 2个未完成履约项目 |", run.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("请勿发布", run.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("\u00A0", run.Body, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Outline(Notice notice) => notice.Sections.SelectMany(section => section.Subsections.SelectMany(sub =>
        sub.Items.Select(item => $"{section.Number}（{sub.Number}）{item.Number} {item.Measures.Count(measure => measure.Number is not null)} {item.Measures.Count(measure => measure.Number is null)}")
            .Prepend($"{section.Number}（{sub.Number}） -")));

    // What a person does in Word: accept the changes, delete the comment, delete the hidden words.
    private static byte[] Cleaned()
    {
        using var stream = new MemoryStream();
        stream.Write(File.ReadAllBytes(ImportRun.Fixture(Draft)));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            XDocument document;
            using (var reader = entry.Open())
            {
                document = XDocument.Load(reader);
            }

            document.Descendants(W + "del").Remove();
            document.Descendants(W + "ins").ToList().ForEach(change => change.ReplaceWith(change.Nodes()));
            document.Descendants().Where(mark => mark.Name.LocalName.StartsWith("comment", StringComparison.Ordinal)).Remove();
            document.Descendants(W + "vanish").Select(mark => mark.Parent!.Parent!).ToList().ForEach(run => run.Remove());
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
            writer.Write(document.ToString(SaveOptions.DisableFormatting));
            zip.GetEntry("word/comments.xml")!.Delete();
            using var comments = new StreamWriter(zip.CreateEntry("word/comments.xml").Open());
            comments.Write($"<w:comments xmlns:w=\"{W}\"/>");
        }

        return stream.ToArray();
    }
}
