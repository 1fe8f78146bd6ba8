using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Fixing;

/// <summary>Lints the same request again with other texts in place of some files.</summary>
/// <param name="overlay">The texts by absolute path.</param>
/// <param name="cancellationToken">Ends the run.</param>
public delegate LintResult OverlayLint(ImmutableDictionary<string, SourceFile> overlay, CancellationToken cancellationToken);
