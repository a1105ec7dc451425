using System.Text;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Rows;

namespace Dashboard.Tests.Ingest.Rows;

public sealed class ReadRowsTests
{
    /// <summary>On one core and on several.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(2000)]
    public void From_AReaderThatFailsOnARow_RefusesThatRowAlone_AndTellsTheFault(int count)
    {
        ReadOnlyMemory<byte>[] rows = [.. Enumerable.Range(0, count).Select(at => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"{at}"))];

        var read = ReadRows<string>.From(rows, FailOnOne, _ => null);

        Assert.Equal(count - 1, read.Accepted.Count);
        var reject = Assert.Single(read.Rejects);
        Assert.Equal((1, "internal", "1"), (reject.Index, reject.Error.Code, reject.Raw));
        Assert.IsType<InvalidOperationException>(read.Fault);
        Assert.False(read.SomeUnreadable);
    }

    private static RowError? FailOnOne(ReadOnlySpan<byte> row, out string? read)
    {
        read = Encoding.UTF8.GetString(row);
        return read == "1" ? throw new InvalidOperationException("a fault of the reader") : null;
    }
}
