namespace Dashboard.Tests.Browser;

/// <summary>One program and one browser for all browser tests, which run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserCity>
{
    public const string Name = "browser";
}
