using System.Text;
using Dashboard.Ingest.Rows;

namespace Dashboard.Tests.Ingest.Rows;

public sealed class RowSlicesTests
{
    [Theory]
    [InlineData("[{\"a\":1}]", "{\"a\":1}")]
    [InlineData(" [ {\"a\":\"}{,\\\"\"} , {\"b\":{\"c\":[{}]}} ] \n", "{\"a\":\"}{,\\\"\"}|{\"b\":{\"c\":[{}]}}")]
    [InlineData("[{\"a\":\"\\\\\"},{}]", "{\"a\":\"\\\\\"}|{}")]
    [InlineData("[{\"a\":1},7,\"x\",null,[1]]", "{\"a\":1}|7|\"x\"|null|[1]")]
    [InlineData("[]", "")]
    public void OfArray_QuicklyOrNot_GivesTheSameRows(string body, string rows)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.Equal(rows, Text(RowSlices.OfArray(bytes, orSingle: false)));
        Assert.Equal(rows, Text(RowSlices.OfArray(bytes, orSingle: false, quickly: false)));
    }

    [Theory]
    [InlineData("[{\"a\":1},]")]
    [InlineData("[{\"a\":1} {\"a\":1}]")]
    [InlineData("[{\"a\":1}")]
    [InlineData("[{\"a\":\"1}]")]
    [InlineData("[{\"a\":1}]]")]
    [InlineData("[{\"a\":1}}]")]
    [InlineData("[,{}]")]
    public void OfArray_ABrokenArray_SaysWhere(string body)
    {
        var refusal = Assert.Throws<IntakeRefusal>(() => RowSlices.OfArray(Encoding.UTF8.GetBytes(body), orSingle: false));

        Assert.Equal((400, IntakeRefusal.Unreadable), (refusal.Status, refusal.Code));
        Assert.Equal(1L, refusal.Details[0]);
    }

    [Fact]
    public void OfArray_RandomBytesOfJson_NeverDisagree()
    {
        const string Alphabet = "[]{}\",:\\ 1a";
        var random = new Random(4711);
        for (var round = 0; round < 20_000; round++)
        {
            var body = "[{" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])) + "}]";
            var bytes = Encoding.UTF8.GetBytes(body);
            if (Try(() => RowSlices.OfArray(bytes, false, quickly: false)) is { } rows)
            {
                Assert.Equal(Text(rows), Text(RowSlices.OfArray(bytes, false)));
            }
        }
    }

    private static List<ReadOnlyMemory<byte>>? Try(Func<List<ReadOnlyMemory<byte>>> cut)
    {
        try
        {
            return cut();
        }
        catch (IntakeRefusal)
        {
            return null;
        }
    }

    private static string Text(List<ReadOnlyMemory<byte>> rows) => string.Join('|', rows.Select(row => Encoding.UTF8.GetString(row.Span)));
}
