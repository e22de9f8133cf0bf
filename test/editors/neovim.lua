-- Opens one file in Neovim with its built-in language client and writes down what the client received, as JSON.
-- Environment: XUNZHANG_SERVER (JSON array, the server's command), XUNZHANG_FILE, XUNZHANG_WORDS (words to ask about),
-- XUNZHANG_RESULT (file to write).
local result = { messages = {} }

local function finish()
  local out = assert(io.open(vim.env.XUNZHANG_RESULT, 'w'))
  out:write(vim.fn.json_encode(result))
  out:close()
  vim.cmd('qa!')
end

local function fail(what)
  result.failure = what
  finish()
end

-- The text between two byte columns of one line, as the editor shows it.
local function quoted(buffer, diagnostic)
  local line = vim.api.nvim_buf_get_lines(buffer, diagnostic.lnum, diagnostic.lnum + 1, false)[1] or ''
  return diagnostic.end_lnum == diagnostic.lnum and line:sub(diagnostic.col + 1, diagnostic.end_col) or line
end

local function find(buffer, words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local at = line:find(words, 1, true)
    if at then
      return number, at - 1
    end
  end
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.XUNZHANG_FILE))
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client({
    name = 'xunzhang',
    cmd = vim.fn.json_decode(vim.env.XUNZHANG_SERVER),
    root_dir = vim.fn.fnamemodify(vim.env.XUNZHANG_FILE, ':h'),
    handlers = {
      ['window/showMessage'] = function(_, params)
        table.insert(result.messages, params.message)
      end,
    },
  })
  if not client then
    return fail('the language server did not start')
  end
  vim.lsp.buf_attach_client(buffer, client)

  local came = vim.wait(30000, function()
    return #vim.diagnostic.get(buffer) > 0
  end, 50)
  if not came then
    return fail('no diagnostics within 30 seconds')
  end
  result.diagnostics = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(result.diagnostics, {
      code = diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code),
      text = quoted(buffer, diagnostic),
      message = diagnostic.message,
      source = diagnostic.source,
    })
  end

  local line, column = find(buffer, vim.env.XUNZHANG_WORDS)
  if not line then
    return fail('the words are not in the file')
  end
  vim.api.nvim_win_set_cursor(0, { line, column })
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  for name, method in pairs({ hover = 'textDocument/hover', definition = 'textDocument/definition' }) do
    local answers, reason = vim.lsp.buf_request_sync(buffer, method, params, 20000)
    if not answers then
      return fail(method .. ': ' .. tostring(reason))
    end
    local answer = answers[client] or {}
    if answer.error then
      return fail(method .. ': ' .. vim.inspect(answer.error))
    end
    result[name] = answer.result
  end
  finish()
end

local ok, reason = pcall(main)
if not ok then
  fail(tostring(reason))
end
