using System.Security.Claims;
using Dashboard.Domain.Territory;
using Dashboard.Identity;

namespace Dashboard.Tests.Identity;

public sealed class ReadersTests
{
    private readonly Readers readers = new(TerritoryMap.BuiltIn);

    [Fact]
    public void From_NobodySignedIn_IsNull()
    {
        Assert.Null(readers.From(null));
        Assert.Null(readers.From(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    [Fact]
    public void From_UserWithRoleAndArea_HasItsScopeAndRights()
    {
        var reader = readers.From(Someone((ClaimTypes.Role, RoleNames.District), (AccessClaims.Area, "510121")));

        Assert.NotNull(reader);
        Assert.Equal("someone", reader.Name);
        Assert.Equal("510121", reader.Scope.Home.Code);
        Assert.True(reader.May(Rights.Read | Rights.Records | Rights.Export));
        Assert.False(reader.May(Rights.Write));
        Assert.False(reader.May(Rights.Operate));
    }

    [Fact]
    public void From_KeyWithAreas_HasAllOfThem()
    {
        var reader = readers.From(Someone((AccessClaims.Rights, "9"), (AccessClaims.Area, "510104"), (AccessClaims.Area, "CD-GX")));

        Assert.NotNull(reader);
        Assert.Equal(["510104", "CD-GX"], reader.Scope.Roots.Select(root => root.Code));
        Assert.Equal(Rights.Read | Rights.Write, reader.Rights);
    }

    [Theory]
    [InlineData("519999")]
    [InlineData("510107:statistical")]
    public void From_AreasTheTerritoryDoesNotHave_IsNull(string area) =>
        Assert.Null(readers.From(Someone((ClaimTypes.Role, RoleNames.Administrator), (AccessClaims.Area, area))));

    [Fact]
    public void From_UnknownRole_HasNoRights()
    {
        var reader = readers.From(Someone((ClaimTypes.Role, "king"), (AccessClaims.Area, "5101")));

        Assert.Equal(Rights.None, reader!.Rights);
    }

    [Theory]
    [InlineData("12345", "12345", "8", true)]
    [InlineData("*", "12345", "8", true)]
    [InlineData("grid", "12345", "8", false)]
    [InlineData("*", "12345", "1", false)]
    public void MayDeliver_Source_NeedsTheSourceAndTheRight(string given, string source, string rights, bool may) =>
        Assert.Equal(may, Readers.MayDeliver(Someone((AccessClaims.Source, given), (AccessClaims.Rights, rights)), source));

    private static ClaimsPrincipal Someone(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "someone"), .. claims.Select(claim => new Claim(claim.Type, claim.Value))], "test"));
}
