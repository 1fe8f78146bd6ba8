using System.Diagnostics;
using StackLint.Engine.SourceControl;

namespace StackLint.Engine.Tests.SourceControl;

/// <summary>What stands in the place of Git's files is not always a file that ends.</summary>
public sealed class GitFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Regular_files_are_read_and_what_is_no_UTF8_is_replaced()
    {
        var path = Path.Combine(_folder.Path, "config");
        File.WriteAllBytes(path, [0x61, 0xe9, 0x0a]);
        Assert.Equal("a\ufffd\n", GitFile.Read(path));
        Assert.Null(GitFile.Read(Path.Combine(_folder.Path, "none")));
        Assert.Null(GitFile.Read(_folder.Path));
    }

    [SkippableTheory]
    [InlineData(".git")]
    [InlineData(".git/commondir")]
    public async Task Pipes_and_devices_are_not_waited_for(string name)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The device is Linux's.");
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var process = Process.Start("mkfifo", path))
        {
            await process.WaitForExitAsync();
        }

        Assert.Equal(_folder.Path, (await Find())?.Root);
        File.Delete(path);
        File.CreateSymbolicLink(path, "/dev/zero");
        Assert.Equal(_folder.Path, (await Find())?.Root);
        File.Delete(path);
        File.CreateSymbolicLink(path, name[(name.LastIndexOf('/') + 1)..]);
        await Find();
    }

    [Theory]
    [InlineData("gitdir: a\0b\n")]
    [InlineData("gitdir:\n")]
    public void Marker_that_leads_nowhere_is_a_marker_all_the_same(string text)
    {
        _folder.Write(".git", text);
        Assert.Equal(_folder.Path, GitRepository.At(_folder.Path)?.Root);
    }

    [Fact]
    public void Common_folder_whose_name_holds_a_NUL_is_none()
    {
        _folder.Write(".git/commondir", "a\0b\n");
        Assert.Equal(Path.Combine(_folder.Path, ".git"), GitRepository.At(_folder.Path)?.CommonFolder);
    }

    private Task<GitRepository?> Find() => Task.Run(() => GitRepository.At(_folder.Path)).WaitAsync(TimeSpan.FromSeconds(30));
}
