namespace StackLint.Yaml.Syntax;

/// <summary>Why and where the parser gave up.</summary>
/// <param name="Message">The parser's own words, null when it had none for a reader.</param>
/// <param name="Start">Offset where the trouble starts.</param>
/// <param name="End">Offset where it ends.</param>
/// <param name="OpenBracket">Offset of the innermost bracket still open there, -1 when there is none.</param>
/// <param name="Indentation">Columns that the block collection around it is indented by, -1 when there is none.</param>
/// <param name="TokenEnd">Offset behind the last token before it.</param>
/// <param name="AtEnd">Whether the parser had come to the end of the text.</param>
internal sealed record YamlFailure(string? Message, int Start, int End, int OpenBracket, int Indentation, int TokenEnd, bool AtEnd);
