using Dashboard.Tests.Support;

namespace Dashboard.Tests.Identity.Protection;

/// <summary>A body whose frame is broken is the client's fault, at every address that reads one.</summary>
[Trait("Group", "host")]
public sealed class BrokenBodyTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    public static TheoryData<string, string> Bodies
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var address in new[] { "/api/v1/work-items", "/api/v1/observations", "/sign-in/password", "/sign-out", "/hubs/live?id=x", "/_blazor?id=x" })
            {
                foreach (var chunk in new[] { "7FFFFFFF0\r\n", "FFFFFFFFFFFFFFFF\r\n", "80000000\r\n", new string('F', 300) + "\r\n", "-1\r\n", "xyz\r\n", "5\r\nabc", "0\r\nx" })
                {
                    cases.Add(address, chunk);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Chunk_OfASizeThatCannotBe_IsRefused(string address, string chunk)
    {
        var key = await program.NewKeyAsync("read,write");
        var type = address.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded";

        var answer = await RawRequest.SendAndEndAsync(program.Address, $"POST {address} HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: {key}\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{chunk}");

        Assert.InRange(answer.Length == 0 ? 400 : RawRequest.StatusOf(answer), 300, 499);
    }
}
