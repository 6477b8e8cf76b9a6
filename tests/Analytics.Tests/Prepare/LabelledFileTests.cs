using System.Text;

namespace PublicNotice.Analytics.Tests.Prepare;

public sealed class LabelledFileTests
{
    [Fact]
    public void Tsv_IsReadByItsHeader()
    {
        var messages = Read("id\tgroup\tLabel\ttitle\ttext\r\n1\tg\tzhc\t标题\t正文\r\n\r\n2\t\tzhc\t\t又一条\r\n");

        Assert.Equal(("正文", "zhc", "标题", "g"), (messages[0].Text, messages[0].Label, messages[0].Title, messages[0].Group));
        Assert.Equal(("又一条", "zhc", null, null), (messages[1].Text, messages[1].Label, messages[1].Title, messages[1].Group));
    }

    [Fact]
    public void JsonLines_AreReadByTheirNames()
    {
        var messages = Read("\uFEFF{\"text\":\"正文\",\"label\":\"zhc\",\"group\":7}\n{\"label\":\"rsc\",\"title\":\"标题\",\"text\":\"\"}\n");

        Assert.Equal(("正文", "zhc", "7"), (messages[0].Text, messages[0].Label, messages[0].Group));
        Assert.Equal(("", "rsc", "标题"), (messages[1].Text, messages[1].Label, messages[1].Title));
    }

    [Theory]
    [InlineData("", "f:1:1: error PN601: ")]
    [InlineData("text\tlabel\n", "f:1:1: error PN601: ")]
    [InlineData("label\tbody\nzhc\t字\n", "f:1:1: error PN602: ")]
    [InlineData("text\tlabel\n字\t \n", "f:2:3: error PN603: ")]
    [InlineData("label\ttext\nzhc\t\n", "f:2:5: error PN604: ")]
    [InlineData("text\tlabel\n字\t多\tzhc\n", "f:2:1: error PN605: ")]
    [InlineData("{\"text\":\"字\"}\n", "f:1:1: error PN603: ")]
    [InlineData("text\tlabel\tText\n字\ta\t字\n", "f:1:1: error PN602: 表头里 text 列出现了 2 次")]
    [InlineData("text,label\n字,a\n", "f:1:1: error PN602: 表头缺少 text 列；表头须含 text 和 label，以制表符分隔。这个文件像是以逗号分隔的 CSV")]
    [InlineData("{\"text\":\n", "f:1:9: error PN608: ")]
    [InlineData("{\"text\":\"路灯\\ud83d\",\"label\":\"a\"}\n", "f:1:1: error PN608: 这一行有半个字符")]
    [InlineData("{\"text\":\"字\",\"label\":\"a\"}\n[]\n", "f:2:1: error PN608: ")]
    public void FaultyFile_NamesThePlace(string content, string start)
    {
        var failure = Assert.Throws<FaultException>(() => Read(content));

        Assert.StartsWith(start, failure.Faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_IsNamedOnce()
    {
        byte[] content = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("label\ttext\r\nzhc\t官网\r\n")];

        var failure = Assert.Throws<FaultException>(() => LabelledFile.Read(new MemoryStream(content), "f"));

        Assert.StartsWith("f:1:1: error PN606: 文件是 UTF-16 编码", Assert.Single(failure.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFault_IsListed()
    {
        var failure = Assert.Throws<FaultException>(() => Read("text\tlabel\n字\t\n\tzhc\n多\t列\t了\n"));

        Assert.Equal([("PN603", 2), ("PN604", 3), ("PN605", 4)], failure.Faults.Select(fault => (fault.Code, fault.Line)));
    }

    [Fact]
    public void InvalidByte_IsPointedAt()
    {
        byte[] content = [.. "label\ttext\nzhc\t官网"u8, 0xC4, 0xE3, (byte)'\n'];

        var failure = Assert.Throws<FaultException>(() => LabelledFile.Read(new MemoryStream(content), "f"));

        Assert.Equal(("PN606", 2, 7), (failure.Faults[0].Code, failure.Faults[0].Line, failure.Faults[0].Column));
    }

    [Fact]
    public void Gb18030_IsRecognisedAndRead()
    {
        var content = Gb18030.Strict.GetBytes("label\ttext\nzhc\t你们的官网打不开了，€也没有\nrsc\t面试成绩出来没？\n");

        var messages = LabelledFile.Read(new MemoryStream(content), "f");

        Assert.Equal(["你们的官网打不开了，€也没有", "面试成绩出来没？"], messages.Select(message => message.Text));
    }

    [Fact]
    public void Gb18030ThatBreaksOff_IsPointedAt()
    {
        byte[] content = [.. Gb18030.Strict.GetBytes("label\ttext\nzhc\t你们的官网打不开了\nzhc\t官"), 0xB9, (byte)'\n'];

        var failure = Assert.Throws<FaultException>(() => LabelledFile.Read(new MemoryStream(content), "f"));

        Assert.Equal(("PN606", 3, 6), (failure.Faults[0].Code, failure.Faults[0].Line, failure.Faults[0].Column));
    }

    [Fact]
    public void RowOfTenMegabytes_IsRefusedAndTheNextRowsRead()
    {
        var failure = Assert.Throws<FaultException>(() => Read($"label\ttext\nzhc\t{new string('a', 10 << 20)}\nzhc\t\n"));

        Assert.Equal([("PN607", 2), ("PN604", 3)], failure.Faults.Select(fault => (fault.Code, fault.Line)));
    }

    [Fact]
    public void MissingFile_IsOneSentence() =>
        Assert.Equal("PN600", Assert.Throws<FaultException>(() => LabelledFile.Read("/no/such/file.tsv")).Faults.Single().Code);

    [Fact]
    public void FolderWithoutData_IsOneSentence()
    {
        using var folder = new TestFolder();

        Assert.Equal("PN611", Assert.Throws<FaultException>(() => LabelledFile.Read(folder[""])).Faults.Single().Code);
    }

    private static List<LabelledMessage> Read(string content) => LabelledFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), "f");
}
