namespace StackLint.Rules.Portability;

/// <summary>Which quotes a file is to use.</summary>
internal enum QuoteStyle
{
    Any,

    Double,

    Single,
}
