using Microsoft.CodeAnalysis.Text;

namespace StackLint.Cluster.Substitution;

/// <summary>A reference that Launchpad refuses.</summary>
/// <param name="Span">Its place in the text before substitution.</param>
/// <param name="Message">Why, without final period.</param>
internal sealed record SubstitutionFault(TextSpan Span, string Message);
