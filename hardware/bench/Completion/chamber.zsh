#compdef chamber
# zsh: chamber completion zsh > a folder of $fpath, as _chamber
_chamber() {
  local after="${words[2,CURRENT]}"
  local -a known
  known=(${(f)"$(chamber "[suggest:${#after}]" "$after" 2>/dev/null)"})
  compadd -a known
  _files
}
if [ "$funcstack[1]" = "_chamber" ]; then _chamber "$@"; else compdef _chamber chamber; fi
