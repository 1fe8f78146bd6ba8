namespace StackLint.Compose.Schema;

/// <summary>The types of JSON schema; an integer is a number too.</summary>
[Flags]
internal enum ValueTypes
{
    None = 0,
    String = 1,
    Integer = 2,
    Fraction = 4,
    Number = Integer | Fraction,
    Boolean = 8,
    Null = 16,
    Mapping = 32,
    List = 64,
    Any = String | Number | Boolean | Null | Mapping | List,
}
