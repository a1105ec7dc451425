using System.Net;
using System.Text.Json;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Features.Api;

[Trait("Group", "host")]
public sealed class TerritoriesTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 3332)]
    [InlineData("?level=district", 23)]
    [InlineData("?level=district&partition=statistical", 20)]
    [InlineData("?level=subdistrict", 261)]
    [InlineData("?level=community&parent=5101", 3047)]
    [InlineData("?parent=5101", 23)]
    [InlineData("?level=city", 1)]
    public async Task Get_WholeCity_GivesEveryArea(string query, int count)
    {
        using var client = await program.WithKeyAsync();

        Assert.Equal(count, (await CodesAsync(client, query)).Count);
    }

    [Fact]
    public async Task Get_Search_FindsByName()
    {
        using var client = await program.WithKeyAsync();

        Assert.Equal("510104", (await CodesAsync(client, "?q=锦江区"))[0]);
    }

    [Fact]
    public async Task Get_District_SeesItsSubtreeAndTheCity()
    {
        using var client = await program.WithKeyAsync(areas: "510104");

        var codes = await CodesAsync(client, "");

        Assert.Equal("5101", codes[0]);
        Assert.All(codes.Skip(1), code => Assert.StartsWith("510104", code, StringComparison.Ordinal));
        using var outside = await client.GetAsync(new Uri("/api/v1/territories?parent=510105", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, outside.StatusCode);
    }

    [Theory]
    [InlineData("level=street", "level")]
    [InlineData("parent=99", "parent")]
    [InlineData("level=district&parent=510104001", "parent")]
    [InlineData("level=district&parent=510104017", "level")]
    [InlineData("partition=other", "partition")]
    [InlineData("partition=statistical&parent=CD-GX", "parent")]
    [InlineData("format=xml", "format")]
    [InlineData("levle=district", "levle")]
    [InlineData("level=district&level=city", "level")]
    public async Task Get_WrongParameter_IsNamed(string query, string parameter)
    {
        using var client = await program.WithKeyAsync();

        await ProblemOf.BadParameterAsync(client, $"/api/v1/territories?{query}", parameter);
    }

    [Theory]
    [InlineData("/api/v1/territories?level=district&format=csv", "code,name,official_name,name_en,level,parent,")]
    [InlineData("/api/v1/indicators?format=csv", "code,name_zh,name_en,board,group,unit,")]
    [InlineData("/api/v1/measures?format=csv", "code,name_zh,name_en,unit,decimals,nature,")]
    public async Task Get_Csv_HasTheMarkAndSnakeCaseHeaders(string address, string header)
    {
        using var client = await program.WithKeyAsync();

        var bytes = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith(header, System.Text.Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/indicators", 82)]
    [InlineData("/api/v1/measures", 120)]
    public async Task Catalogue_Read_IsWhole(string address, int count)
    {
        using var client = await program.WithKeyAsync();

        using var rows = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), Stop));

        Assert.Equal(count, rows.RootElement.GetArrayLength());
    }

    private static async Task<List<string>> CodesAsync(HttpClient client, string query)
    {
        using var rows = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/territories{query}", UriKind.Relative), Stop));
        return [.. rows.RootElement.EnumerateArray().Select(row => row.GetProperty("code").GetString()!)];
    }
}
