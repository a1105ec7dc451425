namespace Dashboard.Domain.Territory;

/// <summary>
/// Town or country, read from the last three digits of the community code: 001-199 and 400-499 urban (居委会、类似居委会),
/// 200-399 rural (村委会). Source: the urban-rural code of the National Bureau of Statistics, docs/notices.md.
/// </summary>
public enum Settlement
{
    Urban,
    Rural,
}
