namespace Dashboard.Domain.Territory;

/// <summary>
/// Town or country, read from the last three digits of the community code: 001-199 and 400-499 urban (居委会、类似居委会),
/// 200-399 rural (村委会). Source: NBS code rule, glossary section 1.3.
/// </summary>
public enum Settlement
{
    Urban,
    Rural,
}
