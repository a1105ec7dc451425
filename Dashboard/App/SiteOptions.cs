using Dashboard.Settings;

namespace Dashboard.App;

/// <summary>Names that change when bodies are renamed.</summary>
public sealed class SiteOptions : ISettings
{
    public const string SectionName = "Site";

    /// <summary>Name of the body, in Chinese.</summary>
    public string Organisation { get; set; } = "成都市城乡社区发展治理委员会";

    /// <summary>Name of the body, in English.</summary>
    public string OrganisationEnglish { get; set; } = "Chengdu Urban-Rural Community Development and Governance Committee";

    /// <summary>Whether every page carries the mark 演示数据; where the simulated city fills the database it stands there anyway.</summary>
    public bool ShowsDemoMark { get; set; }

    /// <summary>Short name for the top bar, in Chinese.</summary>
    public string Product { get; set; } = "城乡社区发展治理看板";

    /// <summary>Short name for the top bar, in English.</summary>
    public string ProductEnglish { get; set; } = "Community Governance Board";

    public IEnumerable<WrongSetting> Check() =>
        from name in new[] { (nameof(Organisation), Organisation), (nameof(OrganisationEnglish), OrganisationEnglish), (nameof(Product), Product), (nameof(ProductEnglish), ProductEnglish) }
        where string.IsNullOrWhiteSpace(name.Item2) || name.Item2.Length > 120
        select new WrongSetting(name.Item1, name.Item2, "a name of 1 to 120 characters");
}
