namespace PublicNotice.Domain.Tests;

public sealed class ContactTests
{
    [Theory]
    [InlineData("联系电话：0755-88121635", "0755-88121635", "")]
    [InlineData("联系电话：０７５５－８８１２１６３５", "０７５５－８８１２１６３５", "")]
    [InlineData("联系电话：0531-86568852 86568826", "0531-86568852|86568826", "")]
    [InlineData("联系电话：2128803、2128681（兼传真）", "2128803|2128681", "2128681")]
    [InlineData("联系电话：010-64102958，010-68205261", "010-64102958|010-68205261", "")]
    [InlineData("电话0769-22226290传真0769-22226291地址南城区鸿福西路68号", "0769-22226290", "0769-22226291")]
    [InlineData("传    真：010-68552977", "", "010-68552977")]
    [InlineData("电话/传真：010-68552977", "010-68552977", "010-68552977")]
    [InlineData("联系人：张三 13800138000；李四 （0755）88121635", "13800138000|（0755）88121635", "")]
    [InlineData("监督电话：12345，12388", "12345|12388", "")]
    [InlineData("服务热线：400-800-1234", "400-800-1234", "")]
    [InlineData("联系电话：王先生 88121635", "88121635", "")]
    [InlineData("文号20231123，金额1234567元", "", "")]
    public void Numbers_AreReadAsWritten(string text, string phones, string faxes)
    {
        var contact = NoticeParser.Parse("如有意见，请反映。\n" + text).Contact;
        Assert.Equal((phones, faxes), (string.Join('|', contact.Phones), string.Join('|', contact.Faxes)));
    }

    [Theory]
    [InlineData("地址：南城区鸿福西路68号", "南城区鸿福西路68号")]
    [InlineData("地    址：南城区鸿福西路68号，邮编：510000", "南城区鸿福西路68号")]
    [InlineData("来信请寄：银川市正源北街135号，邮编：750001。", "银川市正源北街135号")]
    [InlineData("邮政信箱:深圳市福田区C区1083办公室,邮政编码518000;电子信箱:a@b.cn", "深圳市福田区C区1083办公室")]
    [InlineData("邮箱地址：a@b.cn", null)]
    [InlineData("网址：http://www.samr.gov.cn", null)]
    public void Address_EndsBeforeTheNextChannel(string text, string? address) =>
        Assert.Equal(address, NoticeParser.Parse("如有意见，请反映。\n" + text).Contact.Address);

    [Theory]
    [InlineData("邮编：510000", "510000")]
    [InlineData("邮政编码518000", "518000")]
    [InlineData("邮政编码：５１８０００", "518000")]
    [InlineData("朝阳门北大街10号（100736）", "100736")]
    [InlineData("邮编：5180001", null)]
    public void Zip_IsSixDigits(string text, string? zip) =>
        Assert.Equal(zip, NoticeParser.Parse("如有意见，请反映。\n" + text).Contact.Zip);

    [Fact]
    public void Email_EndsBeforeTheFullStop() =>
        Assert.Equal(["zhc@fphzb.sz.gov.cn"], NoticeParser.Parse("电子信箱:zhc@fphzb.sz.gov.cn。").Contact.Emails);

    [Theory]
    [InlineData("联系电话：", "PN222")]
    [InlineData("联系电话：，传真：010-68552977", "PN222")]
    [InlineData("联系电话：2128803", "PN223")]
    [InlineData("欢迎监督。", "PN221")]
    public void DoubtfulChannel_IsReportedByCode(string text, string code) =>
        Assert.Contains(NoticeParser.Parse("如有意见，请反映。\n" + text).Diagnostics, found => found.Code == code);

    [Theory]
    [InlineData("接受电话举报和来访举报。")]
    [InlineData("联系电话：0755-88121635")]
    public void ChannelThatIsInOrder_IsNotReported(string text) =>
        Assert.DoesNotContain(NoticeParser.Parse(text).Diagnostics, found => found.Code is "PN222" or "PN223");
}
