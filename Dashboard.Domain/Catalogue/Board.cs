namespace Dashboard.Domain.Catalogue;

/// <summary>A themed board. Keys: overview, core, unify, roles, services, participation, autonomy, law, virtue, development, equity.</summary>
/// <param name="Key">The dimension of its indicators; part of the address.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
public sealed record Board(string Key, string NameZh, string NameEn);
