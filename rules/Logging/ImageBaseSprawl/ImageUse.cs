using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;

namespace StackLint.Rules.Logging;

/// <summary>A place that names an image.</summary>
/// <param name="Context">The project.</param>
/// <param name="Service">The service.</param>
/// <param name="Repository">The image without tag and digest, as the engine completes it: <c>docker.io/library/nginx</c>.</param>
/// <param name="Version">The tag or digest; <c>latest</c> where none is written.</param>
/// <param name="Place">Where to report.</param>
internal sealed record ImageUse(ProjectAnalysisContext Context, Service Service, string Repository, string Version, Location Place);
