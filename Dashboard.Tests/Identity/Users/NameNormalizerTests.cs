using Dashboard.Identity.Users;

namespace Dashboard.Tests.Identity.Users;

public sealed class NameNormalizerTests
{
    [Theory]
    [InlineData("Li", "LI")]
    [InlineData("李雷", "李雷")]
    [InlineData("a\0b", "A\uFFFDB")]
    [InlineData("\uFFFE", "\uFFFD")]
    [InlineData(null, null)]
    public void NormalizeName_AnythingTyped_CanBeLookedUp(string? name, string? normal) => Assert.Equal(normal, new NameNormalizer().NormalizeName(name));

    [Fact]
    public void NormalizeName_HalfASurrogatePair_CanBeLookedUp() => Assert.Equal("A\uFFFD", new NameNormalizer().NormalizeName("a" + '\uD83C'));
}
