namespace Dashboard.Domain.Territory.Classes;

/// <summary>A class that areas may belong to (分类治理): a value of a kind, such as tier = five-central (五城区).</summary>
/// <param name="Kind">What is classified, in kebab case. An area has at most one value of a kind on a day.</param>
/// <param name="Value">The class, in kebab case.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
public sealed record AreaClass(string Kind, string Value, string NameZh, string NameEn);
